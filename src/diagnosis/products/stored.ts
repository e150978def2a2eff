import type { KnownSetting } from './types';

const isEmpty = ( value: unknown ) =>
	value === undefined ||
	value === null ||
	value === false ||
	value === '' ||
	value === 0 ||
	value === '0';

/**
 * Whether a setting has its effect now, by the value of its option.
 *
 * @param setting The setting.
 * @param read    An option as WordPress has it; undefined where the site has none of that name.
 * @return Null where it is not known where the setting is kept.
 */
export function isClosing(
	setting: Pick< KnownSetting, 'stored' >,
	read: ( option: string ) => unknown
): boolean | null {
	const { stored } = setting;
	if ( ! stored ) {
		return null;
	}
	const option = read( stored.option );
	const value =
		stored.key === undefined
			? option
			: ( option as Record< string, unknown > | null | undefined )?.[
					stored.key
				];
	switch ( stored.closes ) {
		case 'set':
			return ! isEmpty( value );
		case 'empty':
			return isEmpty( value );
		default:
			return stored.closes.includes( String( value ) );
	}
}
