"""What is said of the strategic issues: which the programs answer, and what Book I concludes."""
