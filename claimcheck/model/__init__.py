"""The plain data that the stages hand to one another: frozen records, no logic."""
