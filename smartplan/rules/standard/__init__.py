"""STD rules: is a region's own standard beside the plan fit for scoring?"""
