import { codeOf } from './code-of';
import type {
	ComponentFacts,
	ExchangeResponse,
	PluginFacts,
} from '../evidence/types';
import { KNOWN_PLUGINS } from './all-known';
import type { Effect, KnownPlugin, KnownSetting, Saying } from './types';

/** What is known about a plugin of the site, by its folder, or by its name where the folder was renamed; null when nothing. */
export function knownOf( {
	id,
	name,
}: Pick< PluginFacts, 'id' | 'name' > ): KnownPlugin | null {
	const folder = id.split( '/' )[ 0 ] ?? '';
	return (
		KNOWN_PLUGINS.find( ( { slugs } ) => slugs.includes( folder ) ) ??
		KNOWN_PLUGINS.find( ( known ) => known.name.test( name ) ) ??
		null
	);
}

/** The active plugins that are known to have an effect, with the settings for it. */
export function knownAmong(
	components: ComponentFacts | null,
	effect: Effect
): { plugin: PluginFacts; settings: KnownSetting[] }[] {
	return ( components?.plugins ?? [] ).flatMap( ( plugin ) => {
		const settings = ( knownOf( plugin )?.settings ?? [] ).filter(
			( { effects } ) => effects.includes( effect )
		);
		return settings.length > 0 ? [ { plugin, settings } ] : [];
	} );
}

/**
 * How an answer reads as one that this plugin gives; null when it does not.
 *
 * @param plugin   A plugin of the site.
 * @param response The answer.
 * @param wording  Whether its words count. They are in the site's language, what is known of them is English.
 */
export function saidBy(
	plugin: Pick< PluginFacts, 'id' | 'name' >,
	response: ExchangeResponse,
	wording = true
): Saying | null {
	const code = codeOf( response );
	return (
		knownOf( plugin )?.says.find(
			( { codes, message, body } ) =>
				( ! codes || ( code !== null && codes.includes( code ) ) ) &&
				( ! message ||
					! wording ||
					message.test( response.message ?? '' ) ) &&
				( ! body || body.test( response.body ) )
		) ?? null
	);
}
