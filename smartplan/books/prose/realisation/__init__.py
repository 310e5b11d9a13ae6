"""What is said of a year that is looked back on: money, targets, what held programs back."""
