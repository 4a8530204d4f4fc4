theirs = "a package of the user"
