//! What went wrong below HTTP: no connection, a broken one, or no agreement about its encryption.

use crate::error::Error;
use crate::exchange::{Asked, TlsProblem};

/// Sorts what went wrong below HTTP. URLs are taken out of the causes: the call is named already.
pub(crate) fn failure(error: reqwest::Error, asked: &Asked) -> Error {
    let asked = asked.clone();
    let source = error.without_url();
    if !source.is_connect() {
        // Whatever broke it, and be it the encryption: the call may have arrived.
        return Error::ConnectionLost { asked, source };
    }
    match tls_problem(&source) {
        Some(problem) => Error::Tls {
            asked,
            problem,
            source,
        },
        None => Error::Unreachable { asked, source },
    }
}

fn tls_problem(error: &reqwest::Error) -> Option<TlsProblem> {
    use rustls::{AlertDescription, CertificateError, Error as Tls, InvalidMessage};
    Some(match tls_error(error)? {
        Tls::InvalidCertificate(problem) => match problem {
            // A self-signed certificate that is also an authority comes as `Other`: nobody vouches for it either.
            CertificateError::UnknownIssuer | CertificateError::Other(_) => TlsProblem::UnknownIssuer,
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => TlsProblem::Expired,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                TlsProblem::WrongHost
            }
            CertificateError::Revoked => TlsProblem::Revoked,
            _ => TlsProblem::Other,
        },
        Tls::InvalidMessage(InvalidMessage::InvalidContentType) => TlsProblem::NotTls,
        Tls::AlertReceived(AlertDescription::UnknownCA) => TlsProblem::UnknownIssuer,
        _ => TlsProblem::Other,
    })
}

/// The TLS library's error among the causes of another.
fn tls_error<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a rustls::Error> {
    if let Some(tls) = error.downcast_ref::<rustls::Error>() {
        return Some(tls);
    }
    // An `io::Error` skips what it wraps when it is asked for its source.
    let wrapped = error
        .downcast_ref::<std::io::Error>()
        .and_then(std::io::Error::get_ref);
    match wrapped {
        Some(wrapped) => tls_error(wrapped),
        None => tls_error(error.source()?),
    }
}
