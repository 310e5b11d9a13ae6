"""Parts that several documents share: frozen values, already worded."""
