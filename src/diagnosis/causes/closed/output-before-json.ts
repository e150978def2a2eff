import { __, sprintf } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { type Answered, isAnswered } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isAllNoise, noiseIn, noticesStep } from './output-noise';

/** The first words of it. */
const textIn = ( spoilt: Answered | undefined ) =>
	spoilt
		? ( noiseIn( spoilt ) || spoilt.response.body ).trim().slice( 0, 200 )
		: '';

export default defineCheck( {
	id: 'output-before-json',
	title: __( 'REST API answers contain only data', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, site, hooks, components } ) {
		const answered = exchanges.filter( isAnswered );
		const spoilt = answered.filter(
			( exchange ) =>
				noiseIn( exchange ) !== '' || isAllNoise( exchange, answered )
		);
		// The same text stands in front of every answer; of some the start is not kept.
		const first =
			spoilt.length === 0
				? undefined
				: ( answered.find(
						( { receipt, response } ) =>
							! response.json &&
							receipt?.origin?.where === 'output'
					) ?? spoilt[ 0 ] );
		if ( ! first ) {
			return undefined;
		}
		return refusalFinding(
			{ site, hooks, components },
			{
				refused: first,
				whom: '',
				effect: 'something-else',
				summary: ( who ) =>
					sprintf(
						/* translators: %s: a component, e.g. the plugin “Name”. */
						__(
							'%s prints text in front of the answers of the REST API, so that no app can read them; cookies and headers may get lost with it.',
							'who-said-401'
						),
						who
					),
				notes: [ textIn( spoilt[ 0 ] ) ],
				steps: [ noticesStep() ],
				citing: spoilt,
				verify: spoilt,
				explains: [ ...REFUSALS, 'maintenance-mode' ],
			}
		);
	},
} );
