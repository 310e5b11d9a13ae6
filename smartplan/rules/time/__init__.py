"""TIM rules: does everything happen in its time, and in order?"""
