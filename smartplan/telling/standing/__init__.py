"""Where plans stand, told on one screen: dates, stages, agencies, completeness, next steps."""
