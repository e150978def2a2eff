import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { counted } from '../../language/page-language';

interface Props {
	/** From 0. */
	page: number;
	pages: number;
	onPage: ( page: number ) => void;
}

/** Leafs through a long table; nothing where one page is enough. */
export function Pages( { page, pages, onPage }: Props ) {
	return pages > 1 ? (
		<nav
			className="ws401-routes__pages"
			aria-label={ __( 'Pages of the table', 'who-said-401' ) }
		>
			<Button
				variant="secondary"
				disabled={ page === 0 }
				accessibleWhenDisabled
				onClick={ () => onPage( page - 1 ) }
				__next40pxDefaultSize
			>
				{ __( 'Previous', 'who-said-401' ) }
			</Button>
			<span>
				{ counted(
					/* translators: 1: number of this page. 2: number of pages. */
					__( 'Page %1$d of %2$d', 'who-said-401' ),
					page + 1,
					pages
				) }
			</span>
			<Button
				variant="secondary"
				disabled={ page === pages - 1 }
				accessibleWhenDisabled
				onClick={ () => onPage( page + 1 ) }
				__next40pxDefaultSize
			>
				{ __( 'Next', 'who-said-401' ) }
			</Button>
		</nav>
	) : null;
}
