import { __ } from '@wordpress/i18n';
import { citing, citingAll, citingFact } from '../because';
import { tokenFaultOf } from '../codes/signed-requests';
import { defineCheck } from '../define-check';
import { isAsExpected, repetitionOf } from '../probes';
import {
	loginRefusedSteps,
	loginRefusedSummary,
} from '../remedies/login-refused-steps';
import { arrivalOf } from '../scheme-arrival';

export default defineCheck( {
	id: 'recorded-login-refused',
	title: __(
		'The login in the failing request is one this site accepts',
		'who-said-401'
	),
	needs: [ 'recorded', 'site', 'exchanges', 'server' ],
	deciding: false,
	examine( { recorded, site, exchanges, server } ) {
		// Status 0: it was pasted without its answer.
		const given = recorded.find(
			( { scheme, status, code } ) =>
				scheme &&
				[ 0, 401 ].includes( status ) &&
				! tokenFaultOf( code )
		);
		const known =
			given && repetitionOf( site, exchanges, given, 'cookie-nonce' );
		const arrival =
			given?.scheme && arrivalOf( exchanges, server, given.scheme );
		const { supported, available } = site.applicationPasswords;
		if (
			! given?.scheme ||
			! known ||
			! isAsExpected( known ) ||
			arrival?.fate !== 'arrives' ||
			// Where there are none, that is the reason.
			( given.scheme === 'basic' && ! ( supported && available ) )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: loginRefusedSummary( given.scheme ),
			detail: '',
			because: [
				citingFact( `${ given.method } ${ given.url }` ),
				citing(
					arrival.exchange,
					__( 'the header is there', 'who-said-401' )
				),
				...citingAll( known ),
			],
			remediation: {
				steps: loginRefusedSteps( given.scheme, site ),
				tradeOff: '',
				verify: [ known.probe.id ],
				unverifiable: __(
					'Logins that are pasted here are never kept, so this request cannot be repeated: have the program try again.',
					'who-said-401'
				),
			},
			station: 'wordpress',
			suspects: [],
		};
	},
} );
