import { __, sprintf } from '@wordpress/i18n';
import { knownAmong, knownOf, type Effect, type KnownSetting } from '.';
import type {
	ComponentFacts,
	PluginFacts,
	SiteFacts,
	Step,
} from '../evidence/types';

/**
 * The settings of a plugin that end an effect, of least cost first. Empty: it has none, being active is all it takes. Null: not known,
 * also where it is known for other things only, and
 * where the site says that each of them is off.
 */
export function settingsAgainst(
	plugin: Pick< PluginFacts, 'id' | 'name' | 'settingsOff' >,
	effect: Effect
): KnownSetting[] | null {
	const all = knownOf( plugin )?.settings ?? null;
	const own = all?.filter(
		( { effects, label } ) =>
			effects.includes( effect ) &&
			! plugin.settingsOff?.includes( label )
	);
	return all?.length === 0 || own?.length ? ( own ?? null ) : null;
}

function sentence( { act, label, value = '', path }: KnownSetting ): string {
	const way = path.join( ' → ' );
	switch ( act ) {
		case 'tick':
			return sprintf(
				/* translators: 1: menu entries that lead to a setting. 2: its label. */
				__( '%1$s: tick “%2$s”.', 'who-said-401' ),
				way,
				label
			);
		case 'untick':
			return sprintf(
				/* translators: 1: menu entries that lead to a setting. 2: its label. */
				__( '%1$s: untick “%2$s”.', 'who-said-401' ),
				way,
				label
			);
		case 'choose':
			return sprintf(
				/* translators: 1: menu entries that lead to a setting. 2: its label. 3: the choice to make. */
				__( '%1$s: set “%2$s” to “%3$s”.', 'who-said-401' ),
				way,
				label,
				value
			);
		case 'allow':
			return sprintf(
				/* translators: 1: menu entries that lead to a setting. 2: its label. */
				__(
					'%1$s: under “%2$s”, allow what has to be open, and leave the rest closed.',
					'who-said-401'
				),
				way,
				label
			);
		case 'change':
			return sprintf(
				/* translators: 1: menu entries that lead to a setting. 2: its label. */
				__( '%1$s: change “%2$s”.', 'who-said-401' ),
				way,
				label
			);
	}
}

/** What to do at one setting, what that costs, and the way to its screen. */
export function settingStep(
	site: Pick< SiteFacts, 'adminUrl' >,
	plugin: Pick< PluginFacts, 'name' >,
	setting: KnownSetting
): Step {
	const tradeOff = setting.price();
	return {
		title: sprintf(
			/* translators: %s: name of a plugin. */
			__( 'Change a setting of “%s”', 'who-said-401' ),
			plugin.name
		),
		text: sentence( setting ),
		link: {
			url: site.adminUrl + setting.screen,
			label: sprintf(
				/* translators: %s: name of a plugin. */
				__( 'Settings of %s', 'who-said-401' ),
				plugin.name
			),
		},
		...( tradeOff !== '' && { tradeOff } ),
	};
}

/** The settings with an effect that the site says are on, of all active plugins. */
export function knownSettingSteps(
	site: Pick< SiteFacts, 'adminUrl' >,
	components: ComponentFacts | null,
	effect: Effect
): Step[] {
	return knownAmong( components, effect, 'on' ).flatMap(
		( { plugin, settings } ) =>
			settings.map( ( setting ) => settingStep( site, plugin, setting ) )
	);
}
