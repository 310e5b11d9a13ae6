"""EVD rules: does what the plan claims rest on something that can be shown?"""
