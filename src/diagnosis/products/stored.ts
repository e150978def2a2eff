import type { ComponentFacts } from '../evidence/types';
import { knownOf } from './find';
import { PRODUCTS } from './list';
import type { KnownSetting, Stored } from './types';

/** Where all settings are kept that are known by name, in an order that stays. */
export const storedSettings = (): Stored[] =>
	PRODUCTS.flatMap( ( { settings } ) => settings ?? [] ).flatMap(
		( { stored } ) => stored ?? []
	);

/**
 * The plugins, each with which of its known settings are on and off.
 *
 * @param components What runs on the site.
 * @param states     Whether each of `storedSettings()` has its effect; null where that is not known.
 */
export function withSettings(
	components: ComponentFacts,
	states: readonly ( boolean | null )[]
): ComponentFacts {
	const all = storedSettings();
	const labels = ( settings: readonly KnownSetting[], state: boolean ) =>
		settings
			.filter(
				( { stored } ) =>
					stored && states[ all.indexOf( stored ) ] === state
			)
			.map( ( { label } ) => label );
	return {
		...components,
		plugins: components.plugins.map( ( plugin ) => {
			const settings = knownOf( plugin )?.settings ?? [];
			const [ settingsOn, settingsOff ] = [
				labels( settings, true ),
				labels( settings, false ),
			];
			return settingsOn.length + settingsOff.length > 0
				? { ...plugin, settingsOn, settingsOff }
				: plugin;
		} ),
	};
}
