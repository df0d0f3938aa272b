"""What the live plane and all that it shows stand on: requests, answers, bodies, and what keeps both within bounds."""
