import { useRef } from '@wordpress/element';
import type { ReactNode } from 'react';

import type { Tab } from '../state/place';
import { CodeInText } from '../parts/code-in-text';
import { titleOf } from './tab-words';

interface Props {
	tab: Tab;
	current: Tab;
	children: ReactNode;
}

/** One part of the page. Made when it is first looked at; what is under way in it goes on while another one is looked at. */
export function TabPanel( { tab, current, children }: Props ) {
	const isCurrent = tab === current;
	const wasSeen = useRef( false );
	wasSeen.current ||= isCurrent;
	return (
		<section
			className={ `ws401-card ws401-panel ws401-section-${ tab }` }
			aria-labelledby={ `ws401-panel-${ tab }` }
			hidden={ ! isCurrent }
		>
			<h2 id={ `ws401-panel-${ tab }` } tabIndex={ -1 }>
				<CodeInText text={ titleOf( tab ) } />
			</h2>
			{ wasSeen.current && children }
		</section>
	);
}
