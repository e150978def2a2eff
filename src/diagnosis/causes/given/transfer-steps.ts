import { __ } from '@wordpress/i18n';
import { silenceNumber } from '../../given/transfer-meaning';
import type { GivenFacts, SiteFacts, Step } from '../../evidence/types';

/** Numbers of curl's that are about the certificate. */
const CERTIFICATE = [ 51, 58, 60, 77 ];

const certificateStep = (): Step => ( {
	text: __(
		'See that the certificate has not expired, is for the name that is called, and that the server sends the intermediate certificates too. Where the site vouches for itself (self-signed), name its certificate to whoever asks (Node.js: NODE_EXTRA_CA_CERTS); to turn the check off lets anybody on the way read the login.',
		'who-said-401'
	),
} );

const reachStep = ( { restRoot }: SiteFacts ): Step => ( {
	text: __(
		'Try the same connection from the machine that asked, in a terminal: its last lines tell how far it gets. Where WordPress asked itself, that machine is the server.',
		'who-said-401'
	),
	snippet: {
		language: 'shell',
		where: __( 'Terminal', 'who-said-401' ),
		code: `curl -sv -o /dev/null '${ restRoot }'`,
	},
} );

const hostStep = (): Step => ( {
	text: __(
		'If it does not get through there, ask the host whether a firewall keeps that machine out, or whether the server cannot reach its own public address.',
		'who-said-401'
	),
} );

const siteHealthStep = ( { adminUrl }: SiteFacts ): Step => ( {
	text: __(
		'Have Site Health ask once more: this diagnosis had the server ask itself too, and names what refuses that where it still does.',
		'who-said-401'
	),
	link: {
		url: `${ adminUrl }site-health.php`,
		label: __( 'Site Health', 'who-said-401' ),
	},
} );

/** What to do about a transfer that brought no answer, or a request of WordPress's own that failed; none where the given request is about something else. */
export function transferSteps(
	site: SiteFacts,
	{ message }: Pick< GivenFacts, 'message' >
): Step[] {
	const number = silenceNumber( message ?? '' );
	const ownRequest = /loopback request/i.test( message ?? '' )
		? [ siteHealthStep( site ) ]
		: [];
	if ( number === null ) {
		return ownRequest;
	}
	return CERTIFICATE.includes( number )
		? [ certificateStep(), reachStep( site ) ]
		: [ ...ownRequest, reachStep( site ), hostStep() ];
}
