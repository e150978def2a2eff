import { __ } from '@wordpress/i18n';
import { citingAll, citingFact } from '../../exchange/because';
import { citingRestRoot } from '../../exchange/fact-words';
import { defineCheck, undecided } from '../../engine/define-check';
import { noVisitorsAnswer } from '../../exchange/no-visitors-answer';
import { fileFinding, fileSteps } from '../../refusal/htaccess-line';
import { exchangesOf, isAnswered, stationOf } from '../../probes';
import { pluginSteps } from '../../refusal/plugin-steps';
import { rewriteSteps } from '../../servers/steps';
import {
	absenceOf,
	absenceSummary,
	misaddressed,
	missingAmong,
	visitorsIndex,
} from './route-absence';
import { pageInsteadFinding, pageInsteadOf } from './page-instead';
import { suspectsOf } from '../../refusal/suspicion';

export default defineCheck( {
	id: 'rest-route-not-found',
	title: __( 'REST addresses lead to the REST API', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'given', 'server', 'hooks', 'components', 'htaccess' ],
	examine( { exchanges, site, given, server, ...uses } ) {
		const { hooks, components, htaccess } = uses;
		const asked = exchangesOf( exchanges, {
			endpoint: 'posts',
			credential: 'none',
		} ).filter( isAnswered );
		if ( asked.length === 0 ) {
			return undecided( noVisitorsAnswer( exchanges ) );
		}
		const wrong = misaddressed( site, given ?? [] );
		const absence = absenceOf( asked ) ?? ( wrong ? 'address' : null );
		if ( absence === null ) {
			return undefined;
		}
		const page = absence === 'address' ? undefined : pageInsteadOf( asked );
		if ( page ) {
			return pageInsteadFinding( { site, ...uses }, page, asked );
		}
		const missing = missingAmong( asked );
		const at = missing && stationOf( missing );
		const suspects =
			missing && absence === 'routes'
				? suspectsOf( components, hooks, missing )
				: [];
		const inFile = fileFinding( htaccess, [ 'block-', 'file-' ] );
		return {
			severity: 'error',
			summary: absenceSummary( absence, site ),
			detail: [ at?.why, inFile?.summary ].filter( Boolean ).join( ' ' ),
			because: [
				...citingAll( ...asked, visitorsIndex( exchanges ) ),
				...( wrong ? [ citingFact( wrong.url ?? '' ) ] : [] ),
				citingRestRoot( site.restRoot ),
			],
			remediation: {
				steps:
					absence === 'routes'
						? pluginSteps( site, components, suspects )
						: [
								...fileSteps( inFile ),
								...rewriteSteps( site, server ),
							],
				tradeOff: '',
				verify: asked.map( ( { probe } ) => probe.id ),
			},
			station: at?.station ?? 'wordpress',
			suspects,
		};
	},
} );
