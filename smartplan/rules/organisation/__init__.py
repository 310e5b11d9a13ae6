"""ORG rules: are the people who plan, decide and act named, and do they meet?"""
