"""REF rules: does everything that is referred to exist, and is it the right thing?"""
