// Laid out; its first type follows.
