"""What `init` lays beside a plan: the workflow of a code host, settings of editors."""
