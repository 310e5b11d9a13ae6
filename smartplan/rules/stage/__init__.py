"""STG rules: has each bimtek stage brought what it is held for?"""
