import type { Answer, Outcome } from '../../isolation';
import type { ThemeTrial } from './search-outcome';

/** How often one that taught nothing is asked again. */
const ATTEMPTS = 3;

export type ThemeVerdict =
	/** `plugins`: whether it works with all of them on, or only with all of them off. */
	| {
			kind: 'guilty';
			theme: 'default' | 'none';
			plugins: ThemeTrial[ 'plugins' ];
	  }
	| { kind: 'innocent' }
	/** What one trial showed, its repetition contradicted. */
	| { kind: 'flaky' };

/**
 * Puts another theme in place of the site's, first with all plugins on, then with all off. A trial that works is believed only
 * when it works again, and what it is compared with fails again, since a site that answers by chance would blame its theme.
 */
export async function exchangeTheme(
	themes: readonly ( 'default' | 'none' )[],
	measure: (
		theme: ThemeTrial[ 'theme' ],
		plugins: ThemeTrial[ 'plugins' ]
	) => Promise< Answer >,
	signal: AbortSignal
): Promise< { verdict: ThemeVerdict; trials: ThemeTrial[] } > {
	const trials: ThemeTrial[] = [];
	const ask = async (
		theme: ThemeTrial[ 'theme' ],
		plugins: ThemeTrial[ 'plugins' ]
	): Promise< Outcome > => {
		let outcome: Outcome = 'transient';
		for (
			let attempt = 0;
			outcome === 'transient' && attempt < ATTEMPTS && ! signal.aborted;
			attempt++
		) {
			( { outcome } = await measure( theme, plugins ) );
		}
		trials.push( { theme, plugins, outcome } );
		return outcome;
	};
	const judge = async (): Promise< ThemeVerdict > => {
		for ( const plugins of [ 'all', 'none' ] as const ) {
			for ( const theme of themes ) {
				if ( ( await ask( theme, plugins ) ) !== 'pass' ) {
					continue;
				}
				return ( await ask( 'keep', plugins ) ) === 'fail' &&
					( await ask( theme, plugins ) ) === 'pass'
					? { kind: 'guilty', theme, plugins }
					: { kind: 'flaky' };
			}
		}
		return { kind: 'innocent' };
	};
	return { verdict: await judge(), trials };
}
