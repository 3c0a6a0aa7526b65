"""What is true of a corpus as a whole: what it has and lacks, and what its texts have in common."""
