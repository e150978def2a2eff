import { __ } from '@wordpress/i18n';

/** Codes by which Node.js and OpenSSL say why they do not trust a certificate (Node.js, “TLS: X509 certificate error codes”). */
const OWN_MAKING =
	/\b(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)\b|self[- ]signed certificate/i;
const CHAIN =
	/\b(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?)\b|unable to (?:verify the first|get local issuer) certificate/i;
const ENDED = /\bCERT_HAS_EXPIRED\b|certificate has expired/i;
const OTHER_NAME =
	/\bERR_TLS_CERT_ALTNAME_INVALID\b|Hostname\/IP does not match certificate/i;

/**
 * What the log of an app says about the certificate of the site, and what to do, one sentence; null when it says nothing of it. It is
 * read, not tried: the browser may well trust the same certificate.
 */
export function certificateTrouble( text: string ): string | null {
	if ( OWN_MAKING.test( text ) ) {
		return __(
			'The app does not trust the certificate of the site, because nobody but the site vouches for it (self-signed). It gave up before any login was sent. Name the certificate in NODE_EXTRA_CA_CERTS, or have the site get one that everybody trusts.',
			'who-said-401'
		);
	}
	if ( CHAIN.test( text ) ) {
		return __(
			'The app does not trust the certificate of the site: the server does not send the whole chain of certificates, or the app does not know who issued it. It gave up before any login was sent. Have the server send the intermediate certificates too; browsers often know them already. Where you issued it yourself, name your own root certificate to the app (Node.js: NODE_EXTRA_CA_CERTS).',
			'who-said-401'
		);
	}
	if ( ENDED.test( text ) ) {
		return __(
			'The app says that the certificate of the site has expired. It gave up before any login was sent. Renew the certificate.',
			'who-said-401'
		);
	}
	return OTHER_NAME.test( text )
		? __(
				'The app says that the certificate of the site is for another name than the one it calls. It gave up before any login was sent. Use the address that the certificate is for.',
				'who-said-401'
			)
		: null;
}
