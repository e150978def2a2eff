import { Icon } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { caution, check, lineDashed, people, search } from '@wordpress/icons';

import type { PluginPart } from './plugin-part';

const ICONS: Record< PluginPart, JSX.Element > = {
	suspect: search,
	cleared: check,
	culprit: caution,
	latent: caution,
	support: people,
	absent: lineDashed,
};

const WORDS: Record< PluginPart, () => string > = {
	suspect: () => __( 'not cleared yet', 'who-said-401' ),
	cleared: () => __( 'cleared', 'who-said-401' ),
	culprit: () => __( 'cause', 'who-said-401' ),
	latent: () => __( 'would block it too', 'who-said-401' ),
	support: () => __( 'required by the cause', 'who-said-401' ),
	absent: () => __( 'not loaded for this request', 'who-said-401' ),
};

interface Props {
	label: string;
	plugins: { id: string; name: string; part: PluginPart }[];
}

/** Every plugin and what part it has: they narrow down while a search runs. */
export function PluginChips( { label, plugins }: Props ) {
	return (
		<ul className="ws401-chips" aria-label={ label }>
			{ plugins.map( ( { id, name, part } ) => (
				<li key={ id } className={ `is-${ part }` } data-plugin={ id }>
					<Icon icon={ ICONS[ part ] } size={ 16 } />
					<span className="ws401-chips__name">{ name }</span>
					<span
						className={
							part === 'culprit' || part === 'latent'
								? 'ws401-chips__part'
								: 'screen-reader-text'
						}
					>
						{ WORDS[ part ]() }
					</span>
				</li>
			) ) }
		</ul>
	);
}
