"""What is said of the bodies: whether they met this year, and who took part."""
