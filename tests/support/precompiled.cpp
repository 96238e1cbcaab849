// The precompiled headers of the tests belong to a library; it has nothing of its own.
