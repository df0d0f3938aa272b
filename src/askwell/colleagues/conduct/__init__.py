"""How a colleague behaves, one concept a file: each looks at one sight and says what they would do, or nothing."""
