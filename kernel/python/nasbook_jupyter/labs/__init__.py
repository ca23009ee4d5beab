"""Labs: one source notebook each, the versions made from it, and the marks of what students hand in."""
