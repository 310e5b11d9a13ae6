"""What is said of the money: its years, its funds, its dimensions, and the ceilings."""
