import { __ } from '@wordpress/i18n';
import { citingAll, citingFact, citingGiven } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { saidOfGiven } from './said-of-given';

export default defineCheck( {
	id: 'given-unexplained',
	title: __( 'What was tried explains the failing request', 'who-said-401' ),
	needs: [ 'given', 'site', 'exchanges' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { given, site, exchanges, components } ) {
		const [ request ] = given;
		const said =
			request &&
			saidOfGiven(
				site,
				exchanges,
				request,
				components?.plugins ?? null
			);
		if ( ! said ) {
			return undefined;
		}
		return {
			// Nobody is accused: it says what is not known, and how to get to know it.
			severity: 'info',
			summary: said.summary,
			detail: '',
			because: [
				...citingGiven( request ),
				...( request.app?.hasNoRole
					? [
							citingFact(
								__(
									'the name was looked up on this site',
									'who-said-401'
								)
							),
						]
					: [] ),
				...citingAll( ...said.rests ),
			],
			remediation: {
				steps: said.steps,
				tradeOff: '',
				verify: said.rests.map( ( { probe } ) => probe.id ),
				unverifiable: __(
					'Only where it fails can be seen whether it works now.',
					'who-said-401'
				),
			},
			station: 'browser',
			suspects: [],
		};
	},
} );
