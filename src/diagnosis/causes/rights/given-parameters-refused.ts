import { __ } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { isClosed } from '../../probes';
import { givenCases } from '../../probes/given-case';
import {
	isAboutContent,
	isAboutParameter,
	isOtherRefusal,
	stepFor,
	summaryOf,
} from './asked-for-words';

export default defineCheck( {
	id: 'given-parameters-refused',
	title: __(
		'The failing request has the parameters its route needs',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given' ],
	deciding: false,
	examine( { exchanges, site, given } ) {
		const found = givenCases( site, exchanges, given ).find(
			( each ) =>
				( isAboutParameter( each ) || isAboutContent( each ) ) &&
				// What is not there, or is asked for wrongly, is no refusal: it does not explain one.
				( ! isOtherRefusal( each ) || isClosed( each.repeated ) )
		);
		if ( ! found ) {
			return undefined;
		}
		const { repeated } = found;
		return {
			severity: 'error',
			summary: summaryOf( found ),
			detail: [ repeated.response.code, repeated.response.message ]
				.filter( Boolean )
				.join( ': ' ),
			because: [ citing( repeated ) ],
			remediation: {
				steps: [
					{
						title: __(
							'Change what the app sends',
							'who-said-401'
						),
						text: stepFor( found ),
					},
				],
				tradeOff: '',
				verify: [ repeated.probe.id ],
			},
			station: 'endpoint',
			suspects: [],
			explains: [ 'cookie-without-nonce', 'given-request-refused' ],
		};
	},
} );
