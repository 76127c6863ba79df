"""Rules: data in YAML, validated and frozen into one Rulebook that is handed along."""
