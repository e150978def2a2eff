import { __ } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { givenCases } from '../../probes/given-case';

export default defineCheck( {
	id: 'recorded-parameters-refused',
	title: __(
		'The failing request has the parameters its route needs',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'recorded' ],
	deciding: false,
	examine( { exchanges, site, recorded } ) {
		// An unsafe request is repeated without its body, so what it lacks says nothing about the given one.
		const found = givenCases( site, exchanges, recorded ).find(
			( { repeated: { probe, response } } ) =>
				! probe.dryRun &&
				response.status === 400 &&
				/^rest_(invalid|missing|callback)/.test( response.code ?? '' )
		);
		if ( ! found ) {
			return undefined;
		}
		const { repeated } = found;
		return {
			severity: 'error',
			summary: __(
				'The route does not take what the request asks for: a parameter is missing or has a wrong value. The login is not the problem.',
				'who-said-401'
			),
			detail: [ repeated.response.code, repeated.response.message ]
				.filter( Boolean )
				.join( ': ' ),
			because: [ citing( repeated ) ],
			remediation: {
				steps: [
					{
						text: __(
							'Correct the parameter that the answer names. The route’s description lists what it takes: ask it with OPTIONS.',
							'who-said-401'
						),
					},
				],
				tradeOff: '',
				verify: [ repeated.probe.id ],
			},
			station: 'endpoint',
			suspects: [],
			explains: [ 'cookie-without-nonce' ],
		};
	},
} );
