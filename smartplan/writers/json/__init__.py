"""Values as the stable JSON that other tools build on."""
