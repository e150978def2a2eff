import { __, sprintf } from '@wordpress/i18n';
import { citingAll, citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { isOdd } from '../../probes';
import { placeOf } from '../../refusal/plugin-steps';
import { rewriteSteps } from '../../servers/steps';
import { capitalised, labelsOf } from '../../refusal/refusal-summary';
import type { HookCallback, Suspect } from '../../evidence/types';
import { visitorAnswers } from '../../probes/visitor-answers';

/**
 * Who may have moved the REST API: nothing but a callback on this hook does (`rest_get_url_prefix()`), so that the only one there did.
 */
function moversIn( hooks: readonly HookCallback[] | null ): Suspect[] {
	const there = ( hooks ?? [] ).filter(
		( { hook } ) => hook === 'rest_url_prefix'
	);
	const isSure = there.length === 1 && there[ 0 ]?.component.kind !== 'core';
	return there.map( ( { component, file, line, hook } ) => ( {
		component,
		suspicion: isSure ? 1 : 0.5,
		file,
		line,
		where: hook,
	} ) );
}

export default defineCheck( {
	id: 'rest-prefix-unflushed',
	title: __(
		'The rewrite rules know the address of the REST API',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'server', 'hooks' ],
	examine( { exchanges, site, server, hooks } ) {
		const posts = visitorAnswers( exchanges );
		const pretty = posts.find(
			( exchange ) =>
				exchange.probe.form === 'pretty' && isOdd( exchange )
		);
		const query = posts.find( ( { probe } ) => probe.form === 'query' );
		if (
			site.restPrefix === 'wp-json' ||
			! pretty ||
			! query ||
			isOdd( query )
		) {
			return undefined;
		}
		const suspects = moversIn( hooks );
		const [ mover ] = suspects;
		const isKnown = mover?.suspicion === 1;
		return {
			severity: 'error',
			...( isKnown && { certainty: 'traced' as const } ),
			summary: isKnown
				? capitalised(
						sprintf(
							/* translators: 1: a component, e.g. the plugin “Name”. 2: path, e.g. /api/. */
							__(
								'%1$s moves the REST API to /%2$s/, but the rewrite rules do not know that address yet, so nothing is found there.',
								'who-said-401'
							),
							labelsOf( suspects ),
							site.restPrefix
						)
					)
				: sprintf(
						/* translators: %s: path, e.g. /api/. */
						__(
							'The REST API was moved to /%s/, but the rewrite rules do not know that address yet, so nothing is found there.',
							'who-said-401'
						),
						site.restPrefix
					),
			detail: placeOf( suspects ),
			because: [
				...citingAll( pretty, query ),
				citingFact( `rest_get_url_prefix(): ${ site.restPrefix }` ),
			],
			remediation: {
				steps: rewriteSteps( site, server ),
				tradeOff: '',
				verify: [ pretty.probe.id ],
			},
			station: 'wordpress',
			suspects,
			explains: [ 'rest-route-not-found', 'rest-index-closed' ],
		};
	},
} );
