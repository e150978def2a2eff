import { __ } from '@wordpress/i18n';
import { certificateTrouble } from './certificate-trouble';
import {
	silenceIn,
	silenceNumber,
	transferErrorIn,
} from './reading/transfer-error';

export { silenceIn, silenceNumber };

const distrust = () =>
	__(
		'Whoever asked does not trust the certificate and gave up before any login was sent: that is no refusal of a login. A browser may well trust the same certificate.',
		'who-said-401'
	);

/** What numbers of curl's mean (libcurl, “libcurl-errors”), each said of whoever asked. */
const MEANINGS: [ number[], () => string ][] = [
	[
		[ 5, 6 ],
		() =>
			__(
				'Whoever asked could not find the name of the server, so nothing reached it: that is no refusal.',
				'who-said-401'
			),
	],
	[
		[ 7 ],
		() =>
			__(
				'Whoever asked could not connect: nothing took the connection at that address and port, or a firewall kept it away. No request reached WordPress, so that is no refusal of a login.',
				'who-said-401'
			),
	],
	[
		[ 28 ],
		() =>
			__(
				'No answer came in the time that whoever asked waits. That is no refusal: the server was too slow, could not be reached from there, or something in between drops what comes without a word.',
				'who-said-401'
			),
	],
	[
		[ 35 ],
		() =>
			__(
				'The encrypted connection (TLS) did not come about, so no login was sent: that is no refusal of a login.',
				'who-said-401'
			),
	],
	[
		[ 47 ],
		() =>
			__(
				'Whoever asked was sent on from one address to the next until it gave up: two rules lead to each other.',
				'who-said-401'
			),
	],
	[ [ 51, 58, 60, 77 ], () => distrust() ],
	[
		[ 0 ],
		() =>
			__(
				'Whoever asked got no answer that it may read: the connection broke off, something blocked the request, or a browser kept the answer of another address from its script (CORS). This does not tell whether the site refused anything; the status of the request in the network tab does.',
				'who-said-401'
			),
	],
	[
		[ 16, 18, 52, 55, 56, 92 ],
		() =>
			__(
				'The connection was taken and broke off before an answer was there. The web server, PHP or something in front of them ended it; the log of the web server at that time tells.',
				'who-said-401'
			),
	],
];

/** What the error of a transfer means; null where the message is none. */
export function meaningOfTransfer( message: string ): string | null {
	const trouble = transferErrorIn( message )
		? null
		: certificateTrouble( message );
	const number = silenceNumber( message );
	if ( trouble !== null || number === null ) {
		return trouble;
	}
	return (
		MEANINGS.find( ( [ numbers ] ) =>
			numbers.includes( number )
		)?.[ 1 ]() ??
		__(
			'Whoever asked got no answer that it could read: the number is of curl’s own list of errors.',
			'who-said-401'
		)
	);
}
