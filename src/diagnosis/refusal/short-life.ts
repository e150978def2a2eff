import type { Judgement } from '../engine/define-check';
import type {
	ComponentFacts,
	HookCallback,
	SiteFacts,
	Suspect,
} from '../evidence/types';
import { citingCode } from '../exchange/because';
import { placeOf, pluginSteps } from './plugin-steps';

/**
 * The warning that something lives too short to work with, and who may have shortened it.
 *
 * @param known            What is known of the site.
 * @param known.site       The site.
 * @param known.components What runs on it.
 * @param known.hooks      What hangs on which filter.
 * @param hook             Filter that decides how long it lives.
 * @param seconds          How long it does.
 * @param summary          Says so, from whole minutes and those on the filter.
 */
export function shortLifeFinding(
	{
		site,
		components,
		hooks,
	}: {
		site: SiteFacts;
		components: ComponentFacts | null;
		hooks: HookCallback[] | null;
	},
	hook: string,
	seconds: number,
	summary: ( minutes: number, suspects: Suspect[] ) => string
): Judgement {
	const suspects: Suspect[] = ( hooks ?? [] )
		.filter( ( each ) => each.hook === hook && ! each.stock )
		.map( ( { component, file, line } ) => ( {
			component,
			suspicion: 0.9,
			file,
			line,
			where: hook,
		} ) );
	return {
		severity: 'warning',
		summary: summary( Math.max( 1, Math.round( seconds / 60 ) ), suspects ),
		detail: placeOf( suspects ),
		because: [ citingCode( `${ hook }: ${ seconds } s` ) ],
		remediation: {
			steps: pluginSteps( site, components, suspects, 'something-else' ),
			tradeOff: '',
			verify: [],
		},
		station: 'plugin',
		suspects,
	};
}
