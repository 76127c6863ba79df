"""Claims of one block -> slots, timelines and the relation of two claims."""
