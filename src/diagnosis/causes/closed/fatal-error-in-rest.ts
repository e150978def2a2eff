import { __, sprintf } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { isAnswered, isRealSave } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { seenAt } from '../../refusal/seen';
import { breakingPlace, hasCrashed, unseenCrash } from './crash';

export default defineCheck( {
	id: 'fatal-error-in-rest',
	title: __( 'No PHP error ends REST requests', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const crashed = exchanges.filter( isAnswered ).filter( hasCrashed );
		const [ first ] = crashed;
		const fatal = first?.receipt?.fatal;
		// It is sent once: what a search repeats is another matter.
		const isSaveAlone = crashed.every( ( { probe } ) =>
			isRealSave( probe )
		);
		const isSeen = first && seenAt( first, known.components ).length > 0;
		return (
			first &&
			refusalFinding( known, {
				refused: first,
				whom: '',
				summary: isSeen
					? ( who ) =>
							sprintf(
								/* translators: %s: a component, e.g. the plugin “Name”. */
								__(
									'A PHP error in %s ends requests of the REST API: this is no refusal, some code is broken.',
									'who-said-401'
								),
								who
							)
					: unseenCrash( isSaveAlone ),
				effect: 'code-broken',
				notes: fatal ? [ breakingPlace( fatal ) ] : [],
				steps: [
					{
						title: __( 'Look in PHP’s error log', 'who-said-401' ),
						text: __(
							'Look into PHP’s error log, or into the email WordPress sent to the administrator: it names file and line.',
							'who-said-401'
						),
					},
				],
				citing: crashed,
				verify: crashed,
				explains: [ ...REFUSALS, 'refusal-without-status' ],
			} )
		);
	},
} );
