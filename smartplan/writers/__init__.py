"""Values become text: findings, scores and documents, each in its formats."""
