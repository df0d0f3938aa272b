"""A certificate and its key, looked at before anything starts."""

import ssl

from askwell.web.config.environment import BadConfiguration


def checked(certificate: str, key: str) -> tuple[str, str]:
    """Both, when they can serve https. Raises `BadConfiguration` with a sentence; asks for no passphrase."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, key, password=lambda: "")
    except (OSError, ValueError) as error:
        raise BadConfiguration(
            f"{certificate} and {key} are no certificate and unlocked key that belong together, both as PEM."
        ) from error
    return certificate, key
