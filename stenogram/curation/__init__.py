"""What curators write: sidecars, registry entries and corrections, read strictly, each mistake with its line."""
