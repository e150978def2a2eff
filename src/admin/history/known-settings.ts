import { PRODUCTS } from '../../diagnosis/products';

/** A setting of another plugin whose value is looked at while the history is on. */
export interface WatchedSetting {
	option: string;
	/** Member of its array; empty where the option is the value. */
	key: string;
	/** Plugin and setting. */
	name: string;
}

/** The settings of known plugins that decide who gets in, as far as it is known where they are kept; each once. */
export const knownSettings = (): WatchedSetting[] => [
	...new Map(
		PRODUCTS.flatMap( ( { name, settings } ) =>
			( settings ?? [] ).flatMap( ( { label, stored } ) =>
				stored
					? [
							[
								`${ stored.option }|${ stored.key ?? '' }`,
								{
									option: stored.option,
									key: stored.key ?? '',
									name: `${ name }: ${ label }`,
								},
							] as const,
						]
					: []
			)
		)
	).values(),
];
