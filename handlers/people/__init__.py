"""Who people are: whom one means, files of people, topics, short questions, out of reach."""
