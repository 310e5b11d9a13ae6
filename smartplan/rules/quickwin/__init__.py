"""QWN rules: is a quick win quick, felt, measured, carried on, and cared for?"""
