import { __ } from '@wordpress/i18n';
import { citingAll, citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { hopsOf, hopsText } from '../../exchange/hops';
import { exchangesOf, isClosed } from '../../probes';
import { originOf } from '../../exchange/address';
import { certaintyOf } from '../../refusal/refusal-summary';
import { seenAt } from '../../refusal/seen';
import { lookStep } from '../../servers/steps';
import { sentOnSummary, targetOf } from './sent-on';

export default defineCheck( {
	id: 'rest-redirected',
	title: __( 'REST addresses answer where they are asked', 'who-said-401' ),
	needs: [ 'exchanges' ],
	uses: [ 'server', 'components' ],
	examine( { exchanges, server, components } ) {
		const sentOn = exchangesOf( exchanges, {
			endpoint: 'posts',
			credential: 'none',
		} ).filter(
			( exchange ) =>
				targetOf( exchange ) !== null &&
				// To the login form is another matter.
				! isClosed( exchange ) &&
				( exchange.response?.json ||
					( exchange.response?.status ?? 0 ) < 400 )
		);
		const [ first ] = sentOn;
		const target = first ? targetOf( first ) : null;
		if ( ! first || target === null ) {
			return undefined;
		}
		// The browser hides the hops in between; the server sees them.
		const seen =
			sentOn.find( ( { response } ) => response?.redirects.length ) ??
			first;
		const isElsewhere = originOf( target ) !== originOf( first.probe.url );
		const traced =
			sentOn.find( ( { receipt } ) => receipt?.origin ) ?? first;
		const suspects = seenAt( traced, components );
		return {
			severity: isElsewhere ? 'error' : 'warning',
			summary: sentOnSummary( isElsewhere, suspects ),
			certainty: certaintyOf( traced, suspects ),
			detail: hopsText( seen, hopsOf( seen ) ),
			because: [ ...citingAll( ...sentOn ), citingFact( target ) ],
			remediation: {
				steps: [
					{
						title: __(
							'Change the address in the app',
							'who-said-401'
						),
						text: __(
							'Have the app call the address that answers in the end. Both addresses under Settings → General should be that one, too.',
							'who-said-401'
						),
					},
					lookStep( 'redirect', server, null ),
				],
				tradeOff: '',
				verify: sentOn.map( ( { probe } ) => probe.id ),
			},
			station: suspects.length > 0 ? 'plugin' : 'web-server',
			suspects,
		};
	},
} );
