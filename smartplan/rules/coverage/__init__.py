"""COV rules: does everything that asks for an answer have one, and every program a reason?"""
